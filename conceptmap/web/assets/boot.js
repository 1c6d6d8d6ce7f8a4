/* Runs before the page's modules do. Dash may call a clientside callback before the modules (which
   load deferred) are there; until then each call waits here, in order, and is answered later. */
(function () {
  "use strict";
  var clientside = (window.dash_clientside = window.dash_clientside || {});
  var fail;
  var ready = new Promise(function (resolve, reject) {
    window.conceptmapReady = resolve;
    fail = reject;
  });
  ready.catch(function () {});

  window.addEventListener(
    "error",
    function (event) {
      var src = event.target && event.target.src;
      if (src && src.indexOf("/stage_entry-") >= 0) fail(new Error("its scripts did not load."));
    },
    true
  );

  /* The page is there by the time that Dash calls: it is told what went wrong. */
  function tell(error) {
    var stage = document.getElementById("stage");
    stage.dataset.state = "error";
    stage.dataset.problem = error.message;
    throw error;
  }

  clientside.conceptmap = new Proxy(
    {},
    {
      get: function (_, name) {
        return function () {
          var given = [clientside.callback_context].concat(Array.from(arguments));
          return ready.then(function (callbacks) {
            return callbacks[name].apply(null, given);
          }, tell);
        };
      },
    }
  );
})();
