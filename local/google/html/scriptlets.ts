// Compiles a template: <? statements ?>, <?= escaped ?>, <?!= as it is ?>.
// https://developers.google.com/apps-script/guides/html/templates

const scriptlet = /<\?(!?=)?([\s\S]*?)\?>/g;

/** Text of a function that takes the template's own values and returns the page. */
export function compiledTemplate(template: string): string {
  const lines: string[] = [];
  let at = 0;
  let before = '';
  const literal = (text: string): void => {
    if (text !== '') lines.push(`output.push(${quoted(text)});`);
    before += text;
  };
  for (const found of template.matchAll(scriptlet)) {
    literal(template.slice(at, found.index));
    const [all, mark, code = ''] = found;
    if (mark === undefined) lines.push(`${code}\n`);
    else if (mark === '!=') lines.push(`output.push(text((${withoutEnd(code)}\n)));`);
    else lines.push(`output.push(${insideScript(before) ? 'inScript' : 'inPage'}(text((${withoutEnd(code)}\n))));`);
    at = found.index + all.length;
  }
  literal(template.slice(at));
  return `(function (scope) {
const output = [];
const text = function (value) { return value === undefined || value === null ? '' : String(value); };
const inPage = function (value) { return value.replace(/[&<>"']/g, function (letter) { return { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }[letter]; }); };
const inScript = function (value) { return value.replace(/[<>"'&\\\\\\n\\r\\u2028\\u2029]/g, function (letter) { return '\\\\u' + ('000' + letter.charCodeAt(0).toString(16)).slice(-4); }); };
with (scope) {
${lines.join('\n')}
}
return output.join('');
})`;
}

const withoutEnd = (code: string): string => code.trim().replace(/;$/, '');

const quoted = (text: string): string => JSON.stringify(text).replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029');

/** Printed values are escaped by their place: in a script for a script, elsewhere for a page. */
const insideScript = (before: string): boolean => before.lastIndexOf('<script') > before.lastIndexOf('</script');
