"""`shared_house`: a house whose rooms several servers keep together."""

from conceptmap.web.live.house import House
from conceptmap.web.live.hub import Boxes
from conceptmap.web.live.shared.attendance import Attendance
from conceptmap.web.live.shared.exchange import RedisExchange
from conceptmap.web.live.shared.hub import RedisHub
from conceptmap.web.live.shared.line import connect
from conceptmap.web.live.shared.rooms import RedisRooms
from conceptmap.web.live.stream import is_told

__all__ = ["shared_house"]


def shared_house(url: str, boxes: Boxes) -> House:
    """The house at a Redis.

    Raises
    ------
    ConceptMapError
        It does not answer.
    """
    line = connect(url)
    attendance = Attendance(line, boxes)
    hub = RedisHub(line, boxes, is_told, beside=attendance.tell)
    return House(RedisRooms(line), boxes, hub, RedisExchange(line), attendance.followers)
