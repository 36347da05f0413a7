// The gate: what may be in the bundle that Google runs, and what may not.
import vm from 'node:vm';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'acorn';
import { analyze } from 'eslint-scope';
import { menuEntries } from '../../src/entry/menu';
import { permissions } from '../../src/google/features';
import { distFile, distNames, manifest } from '../support/builtBundle';

const scripts = distNames().filter((name) => name.endsWith('.js'));
/** All script files together, as Google evaluates them in one global scope. */
const code = scripts.map(distFile).join('\n');
const program = parse(code, { ecmaVersion: 2019, sourceType: 'script', ranges: true, locations: true });
const scopes = analyze(program as never, { ecmaVersion: 2019, sourceType: 'script' });

const menuFunctions = menuEntries.flatMap((entry) => ('calls' in entry ? [entry.calls] : entry.items.map((item) => item.calls)));
/** What the sidebar calls to open the window with Google's file picker: a window can only be opened by a function of the script. */
const windowFunctions = ['confirmFile', 'pickTemplate'];
/** A trailing underscore makes a function private: no page can call it (docs/platform.md). */
const partFunctions = [
  'coachbookCode_',
  'coachbookGoogle_',
  'coachbookOutputs_',
  'coachbookSteps_',
  'coachbookStudents_',
  'coachbookTracker_',
];
const allowedFunctions = [...menuFunctions, ...windowFunctions, ...partFunctions, 'onInstall', 'onOpen', 'rpc'].sort();

/** ECMAScript 2019 and the Google services that Coachbook's permissions cover. */
const allowedNames = new Set([
  ...[
    'Array',
    'ArrayBuffer',
    'Boolean',
    'DataView',
    'Date',
    'Error',
    'EvalError',
    'Float32Array',
    'Float64Array',
    'Function',
    'Infinity',
    'Int8Array',
    'Int16Array',
    'Int32Array',
    'Intl',
    'JSON',
    'Map',
    'Math',
    'NaN',
    'Number',
    'Object',
    'Promise',
    'Proxy',
    'RangeError',
    'ReferenceError',
    'Reflect',
    'RegExp',
    'Set',
    'String',
    'Symbol',
    'SyntaxError',
    'TypeError',
    'URIError',
    'Uint8Array',
    'Uint8ClampedArray',
    'Uint16Array',
    'Uint32Array',
    'WeakMap',
    'WeakSet',
    'decodeURIComponent',
    'encodeURIComponent',
    'globalThis',
    'isFinite',
    'isNaN',
    'parseFloat',
    'parseInt',
    'undefined',
    'arguments',
  ],
  ...[
    'Calendar',
    'Docs',
    'Drive',
    'Charts',
    'HtmlService',
    'LockService',
    'PropertiesService',
    'ScriptApp',
    'Session',
    'SpreadsheetApp',
    'Utilities',
    'console',
  ],
]);

/** Names that a library reads behind a guard that is false in Apps Script; each with the guard that makes it safe. */
const guardedNames = new Map([
  ['BigInt', 'typeof or call inside a function that only a bigint schema reaches'],
  ['self', 'typeof self'],
  ['window', 'typeof window'],
  ['global', 'typeof global'],
  ['define', 'typeof define'],
  ['module', 'typeof module'],
  ['exports', 'typeof exports'],
  ['require', 'typeof require'],
  ['process', 'typeof process'],
  ['navigator', 'typeof navigator'],
  ['URL', 'only inside functions that stream or check addresses, never called'],
  ['Blob', 'only inside functions that stream, never called'],
  ['File', 'only inside functions that stream, never called'],
  ['FileReaderSync', 'only inside functions that stream, never called'],
  ['FileReader', 'only inside functions that stream, never called'],
  ['Worker', 'only inside functions that stream, never called'],
  ['XMLHttpRequest', 'only inside functions that stream, never called'],
  ['setTimeout', 'only inside functions that stream, never called'],
  ['postMessage', 'only inside functions that stream, never called'],
  ['BigInt64Array', 'typeof'],
  ['BigUint64Array', 'typeof'],
  ['SharedArrayBuffer', 'typeof'],
]);

const freeNames = (): readonly string[] =>
  [...new Set((scopes.globalScope?.through ?? []).map((reference) => reference.identifier.name))].sort();

describe('the bundle that Google runs', () => {
  it('declares no top-level function but the ones the menu, the pages and Google call', () => {
    const declared = program.body.flatMap((node) => (node.type === 'FunctionDeclaration' ? [node.id.name] : [])).sort();
    expect(declared).toEqual(allowedFunctions);
  });

  it('leaves no other name at the top level', () => {
    const names = (scopes.globalScope?.variables ?? []).map((variable) => variable.name).filter((name) => !allowedFunctions.includes(name));
    expect(names).toEqual([]);
  });

  it('names nothing that Apps Script does not have', () => {
    const unexpected = freeNames().filter((name) => !allowedNames.has(name) && !guardedNames.has(name) && !allowedFunctions.includes(name));
    expect(unexpected).toEqual([]);
  });

  it.each(scripts)('%s is no larger than 200 KB', (name) => {
    expect(Buffer.byteLength(distFile(name))).toBeLessThanOrEqual(200 * 1024);
  });

  it('names no service that would need a wider permission', () => {
    for (const service of [
      'DriveApp',
      'DocumentApp',
      'CalendarApp',
      'UrlFetchApp',
      'MailApp',
      'GmailApp',
      'FormApp',
      'openById',
      'openByUrl',
      'getScriptLock',
      'getScriptCache',
    ]) {
      expect({ service, found: new RegExp(`\\b${service}\\b`).test(code) }).toEqual({ service, found: false });
    }
  });

  it('loads in a context that has nothing but ECMAScript, and touches no service while loading', () => {
    const context = vm.createContext(Object.create(null) as object);
    vm.runInContext(code, context);
    expect(vm.runInContext('typeof rpc', context)).toBe('function');
    expect(vm.runInContext('JSON.parse(rpc("not JSON")).problem.code', context)).toBe('requestNotJson');
  });
});

describe('the manifest', () => {
  it('asks for exactly the permissions in the table of reasons', () => {
    expect([...manifest().oauthScopes].sort()).toEqual(permissions.map((permission) => permission.scope).sort());
  });

  it('enables exactly the advanced services that the code names', () => {
    const enabled = manifest().dependencies.enabledAdvancedServices.map((service) => service.userSymbol);
    const advanced = ['AdminDirectory', 'Calendar', 'Docs', 'Drive', 'Gmail', 'People', 'Sheets', 'Slides', 'Tasks'];
    expect(enabled.sort()).toEqual(freeNames().filter((name) => advanced.includes(name)));
  });

  it('has, for every permission, a service in the bundle that needs it', () => {
    const names = freeNames();
    const evidence: Record<string, boolean> = {
      'spreadsheets.currentonly': /SpreadsheetApp\.getActiveSpreadsheet/.test(code),
      'drive.file': names.includes('Drive') && names.includes('Docs'),
      'calendar.events.owned': names.includes('Calendar') && /\.Events\b/.test(code),
      'calendar.events.freebusy': names.includes('Calendar') && /\.Freebusy\b/.test(code),
      'script.container.ui': /showSidebar/.test(code),
      'userinfo.email': /Session\.getEffectiveUser/.test(code),
    };
    for (const scope of manifest().oauthScopes) {
      const name = scope.replace('https://www.googleapis.com/auth/', '');
      expect({ name, needed: evidence[name] ?? false }).toEqual({ name, needed: true });
    }
  });

  it('sends no exceptions to us and stays on V8', () => {
    expect(manifest()).toMatchObject({ exceptionLogging: 'NONE', runtimeVersion: 'V8' });
  });
});

describe('the pages', () => {
  const pages = distNames().filter((name) => name.endsWith('.html'));

  it('exist', () => {
    expect(pages).toEqual(expect.arrayContaining(['picker.html', 'sidebar.html']));
  });

  it('load no script but Google’s own file picker, and that one only in its window', () => {
    for (const name of pages) {
      const added = [...distFile(name).matchAll(/\.src\s*=\s*("[^"]*"|'[^']*'|\w+)/g)].map((match) => match[1]);
      const scripts = [...distFile(name).matchAll(/https:\/\/apis\.google\.com[^"'`\s]*/g)].map((match) => match[0]);
      expect({ name, scripts }).toEqual({ name, scripts: name === 'picker.html' ? ['https://apis.google.com/js/api.js'] : [] });
      if (name !== 'picker.html') expect({ name, added }).toEqual({ name, added: [] });
    }
  });

  it.each(pages)('%s loads nothing from anywhere and holds no scriptlet', (name) => {
    const html = distFile(name);
    expect(html).not.toMatch(/<\?/);
    expect(html).not.toMatch(/<(script|link|img|iframe)[^>]+(src|href)\s*=\s*["']?(?!https:\/\/apis\.google\.com\/js\/api\.js)/i);
    expect(Buffer.byteLength(html)).toBeLessThanOrEqual(300 * 1024);
  });

  it.each(pages)('%s calls only functions that the bundle declares', (name) => {
    const called = [...distFile(name).matchAll(/\.withFailureHandler\((?:[^()]|\([^()]*\))*\)\.(\w+)\(/g)].map((match) => match[1]);
    for (const functionName of called) expect(allowedFunctions).toContain(functionName);
  });
});
