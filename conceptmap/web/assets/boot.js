/* Runs before the page's modules do. Dash may call a clientside callback before the modules (which
   load deferred) are there; until then each call waits here, in order, and is answered later. */
(function () {
  "use strict";
  var clientside = (window.dash_clientside = window.dash_clientside || {});
  var open, fail;
  var ready = new Promise(function (resolve, reject) {
    open = resolve;
    fail = reject;
  });

  function stopped(reason) {
    var stage = document.getElementById("stage");
    if (stage) stage.dataset.state = "error";
    fail(new Error(reason));
  }

  window.conceptmapReady = open;
  ready.catch(function () {});
  window.addEventListener(
    "error",
    function (event) {
      var src = event.target && event.target.src;
      if (src && src.indexOf("stage_entry.mjs") >= 0) stopped("The page's scripts did not load: " + src);
    },
    true
  );

  clientside.conceptmap = new Proxy(
    {},
    {
      get: function (_, name) {
        return function () {
          var context = clientside.callback_context;
          var given = arguments;
          return ready.then(function (callbacks) {
            return callbacks[name].apply(null, [context].concat(Array.from(given)));
          });
        };
      },
    }
  );
})();
