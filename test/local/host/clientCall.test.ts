import { describe, expect, it } from '@jest/globals';
import { acceptArguments, isCallable, returnValue } from '../../../local/host/clientCall';

describe('google.script.run', () => {
  it('takes plain values and makes undefined null', () => {
    expect(acceptArguments([1, 'a', undefined, { b: [undefined, true], c: undefined }])).toEqual([
      1,
      'a',
      null,
      { b: [null, true], c: null },
    ]);
  });

  it('refuses dates, functions and circles in the browser', () => {
    const circle: { me?: unknown } = {};
    circle.me = circle;
    for (const value of [new Date(), [() => 1], circle])
      expect(() => acceptArguments([0, 0, 0, value])).toThrow('Failed due to illegal value in property: 3');
  });

  it('returns null for a result that holds a date, {} for a Map, null for nothing', () => {
    expect([
      returnValue({ deep: [new Date()] }),
      returnValue(new Map([[1, 2]])),
      returnValue(undefined),
      returnValue({ a: undefined, b: 1 }),
    ]).toEqual([null, {}, null, { a: null, b: 1 }]);
  });

  it('calls top-level functions that are not private', () => {
    expect(['rpc', 'onOpen', 'rpc_', 'a.b', 'x y'].map(isCallable)).toEqual([true, true, false, false, false]);
  });
});
