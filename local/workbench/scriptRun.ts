// google.script.run for the pages in frames, as strict as Google's: what Google refuses in the browser is refused here.

/** Runs in the page, before its own script. Values that Google does not carry are refused (docs/platform.md). */
const shim = `(function(){
  function refuse(value, place){
    if (value === undefined || value === null) return null;
    var kind = Object.prototype.toString.call(value);
    if (kind === '[object Date]' || kind === '[object Function]' || kind === '[object Map]' || kind === '[object Set]') throw new Error('Failed due to illegal value in property: ' + place);
    if (Array.isArray(value)) return value.map(function(item, index){ return refuse(item, index); });
    if (kind === '[object Object]') { var copy = {}; Object.keys(value).forEach(function(key){ copy[key] = refuse(value[key], key); }); return copy; }
    return value;
  }
  function runner(success, failure){
    return new Proxy({}, { get: function(_target, name){
      if (name === 'withSuccessHandler') return function(next){ return runner(next, failure); };
      if (name === 'withFailureHandler') return function(next){ return runner(success, next); };
      if (name === 'withUserObject') return function(){ return runner(success, failure); };
      return function(){
        var args = Array.prototype.slice.call(arguments).map(function(value, index){ return refuse(value, index); });
        fetch('/api/run', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ functionName: name, args: args }) })
          .then(function(reply){ return reply.json(); })
          .then(function(reply){
            window.parent.postMessage('changed', '*');
            if (reply.ok) { if (success) success(reply.value); }
            else { var error = new Error(reply.message); error.name = 'ScriptError'; if (failure) failure(error); }
          });
      };
    } });
  }
  window.google = { script: { run: runner(null, null), host: { close: function(){ fetch('/api/close', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ what: location.pathname.indexOf('dialog') > 0 ? 'dialog' : 'sidebar' }) }).then(function(){ window.parent.postMessage('changed', '*'); }); }, setWidth: function(){}, setHeight: function(){}, editor: { focus: function(){} }, origin: location.origin } } };
})();`;

/** The page with the bridge in front of its own scripts; links into Docs open the workbench's own view, and Google's file
 * picker is the one that stands over the store. */
export const withScriptRun = (html: string): string => {
  const bridge = `<script>${shim}</script>`;
  const local = html
    .split('https://docs.google.com/document')
    .join('/document')
    .split('https://apis.google.com/js/api.js')
    .join('/google-picker.js');
  return local.includes('<head>') ? local.replace('<head>', () => `<head>${bridge}`) : bridge + local;
};
