"""Where a server can listen, and the names it is then known by."""

import errno
import ipaddress
import os
import socket
from contextlib import closing, suppress

from conceptmap.errors import ConceptMapError

__all__ = ["allowed_names", "free_port", "is_every_address", "is_own_address", "listen"]

FURTHER = 100
"""How many ports after the wanted one are tried."""

_LOOPBACK = ("localhost", "127.0.0.1", "[::1]")


def listen(host: str, wanted: int) -> socket.socket:
    """Open a listening socket on the wanted port, or on the next free one.

    Handing the socket itself to the server leaves no moment in which another program can take
    the port.

    Parameters
    ----------
    host
        A name or address of this machine.
    wanted
        The port to try first, 0 to 65535; up to 100 further ones are tried. 0: any free port.

    Raises
    ------
    ConceptMapError
        No such address here, no permission, or no free port among those tried.
    """
    if not 0 <= wanted <= 65535:
        raise ConceptMapError(f"port {wanted} does not exist; choose one from 0 to 65535")
    family, address = _resolve(host)
    last = min(wanted + FURTHER, 65535) if wanted else 0
    for port in range(wanted, last + 1):
        try:
            return _open(family, address, port)
        except OSError as error:
            if error.errno != errno.EADDRINUSE:
                raise _explained(error, host, port) from error
    raise ConceptMapError(
        f"all ports from {wanted} to {last} on {host} are in use (address already in use); "
        "stop one of the programs that listen there, or choose another with --port"
    )


def free_port(host: str, wanted: int) -> int:
    """The wanted port if it is free on this host, else the next free one; errors as `listen`."""
    with closing(listen(host, wanted)) as found:
        port: int = found.getsockname()[1]
        return port


def allowed_names(bound: str) -> tuple[str, ...]:
    """The names a server is reached by when it listens on an address.

    Always those of this machine to itself. Listening on every address (``0.0.0.0``, ``::``) adds
    the machine's host name, with and without ``.local``, and its addresses.

    Examples
    --------
    >>> allowed_names("192.0.2.7")
    ('localhost', '127.0.0.1', '[::1]', '192.0.2.7')
    """
    if not is_every_address(bound):
        return tuple(dict.fromkeys((*_LOOPBACK, _bracketed(bound.lower()))))
    own = socket.gethostname().lower()
    names = (own, own if own.endswith(".local") else f"{own}.local") if own else ()
    return tuple(dict.fromkeys((*_LOOPBACK, *names, *_addresses(own))))


def is_every_address(host: str) -> bool:
    """Whether listening there means listening on all networks."""
    return host.strip("[]") in ("", "0.0.0.0", "::", "0:0:0:0:0:0:0:0")


def is_own_address(text: str) -> bool:
    """Whether text is a numeric address of this machine at this moment; False for a name."""
    try:
        address = ipaddress.ip_address(text)
    except ValueError:
        return False
    if address.is_unspecified or address.is_multicast:
        return False
    family = socket.AF_INET if address.version == 4 else socket.AF_INET6
    try:
        with socket.socket(family, socket.SOCK_DGRAM) as probe:
            probe.bind((str(address), 0))
    except OSError:
        return False
    return True


def _resolve(host: str) -> tuple[int, str]:
    try:
        found = socket.getaddrinfo(
            host.strip("[]"), 0, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE
        )
    except (OSError, UnicodeError) as error:
        raise ConceptMapError(
            f"'{host}' is not a host name or address this machine knows; "
            "use 127.0.0.1 for this machine alone or 0.0.0.0 for every network it is in"
        ) from error
    family, _type, _protocol, _name, address = min(found, key=lambda row: row[0] != socket.AF_INET)
    return family, str(address[0])


def _open(family: int, address: str, port: int) -> socket.socket:
    opened = socket.socket(family, socket.SOCK_STREAM)
    try:
        if os.name == "posix":
            opened.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        opened.bind((address, port))
        opened.listen(2048)
    except OSError:
        opened.close()
        raise
    return opened


def _explained(error: OSError, host: str, port: int) -> ConceptMapError:
    if error.errno in (errno.EACCES, errno.EPERM):
        return ConceptMapError(
            f"no permission to listen on port {port} of {host}; "
            "choose a port above 1023 with --port, or ask who runs this machine"
        )
    if error.errno == errno.EADDRNOTAVAIL:
        return ConceptMapError(
            f"'{host}' is not an address of this machine; "
            "use 127.0.0.1 for this machine alone or 0.0.0.0 for every network it is in"
        )
    return ConceptMapError(f"cannot listen on port {port} of {host}: {error.strerror or error}")


def _addresses(own: str) -> list[str]:
    found = []
    with suppress(OSError, UnicodeError):
        found = [str(row[4][0]) for row in socket.getaddrinfo(own, None, type=socket.SOCK_STREAM)]
    for family, elsewhere in ((socket.AF_INET, "192.0.2.1"), (socket.AF_INET6, "2001:db8::1")):
        try:
            with socket.socket(family, socket.SOCK_DGRAM) as probe:
                probe.connect((elsewhere, 9))  # chooses a route and sends nothing
                found.append(str(probe.getsockname()[0]))
        except OSError:
            continue
    return [_bracketed(address.partition("%")[0]) for address in found]


def _bracketed(name: str) -> str:
    return f"[{name}]" if ":" in name and not name.startswith("[") else name
