import { describe, expect, it } from '@jest/globals';
import { openHost } from '../../../../local/host/openHost';
import { scripted } from '../run';

const store = 'PropertiesService.getScriptProperties()';

describe('properties', () => {
  it('are set, read, listed and deleted', () => {
    expect(
      scripted(`(function (p) { p.setProperty('a', '1').setProperties({ b: '2', c: '3' }).deleteProperty('a');
        const all = p.getProperties(); p.setProperties({ d: '4' }, true); return [all, p.getKeys(), p.getProperty('none'), p.deleteAllProperties().getKeys()]; })(${store})`),
    ).toEqual([{ b: '2', c: '3' }, ['d'], null, []]);
  });

  it('are one store for the document, one for the script and one for each person', () => {
    const host = openHost({
      files: {
        'Code.gs': `function put(v) { PropertiesService.getUserProperties().setProperty('k', v); PropertiesService.getDocumentProperties().setProperty('k', v); }
          function get() { return [PropertiesService.getUserProperties().getProperty('k'), PropertiesService.getDocumentProperties().getProperty('k'), PropertiesService.getScriptProperties().getProperty('k')]; }`,
      },
    });
    host.run('put', ['one'], { user: 'ana@district.example' });
    host.run('put', ['two'], { user: 'ben@district.example' });
    expect(host.run('get', [], { user: 'ana@district.example' })).toMatchObject({ value: ['one', 'two', null] });
  });

  it('hold 9 KB a value and 500 KB a store', () => {
    expect(scripted(`${store}.setProperty('a', 'x'.repeat(9 * 1024)).getKeys()`)).toEqual(['a']);
    expect(scripted(`${store}.setProperty('a', 'x'.repeat(9 * 1024 + 1))`)).toBe('Exception: Argument too large: value');
    expect(scripted(`${store}.setProperty('a', 'é'.repeat(4 * 1024 + 600))`)).toBe('Exception: Argument too large: value');
    expect(scripted(`(function (p) { for (let i = 0; i < 60; i++) p.setProperty('k' + i, 'x'.repeat(9000)); })(${store})`)).toBe(
      'Exception: You have exceeded the property storage quota. Please remove some properties and try again.',
    );
  });

  it('need a name', () => {
    expect(scripted(`${store}.getProperty('')`)).toBe(
      'Exception: When setting or getting a property value, the property name must not be null or empty',
    );
  });

  it('of the document are null where there is none', () => {
    const host = openHost({
      files: {
        'Code.gs':
          'function main() { return [PropertiesService.getDocumentProperties(), LockService.getDocumentLock(), CacheService.getDocumentCache()]; }',
      },
    });
    host.world.host.containerId = '';
    expect(host.run('main')).toMatchObject({ value: [null, null, null] });
  });
});
