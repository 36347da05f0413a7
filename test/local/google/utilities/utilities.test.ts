import { describe, expect, it } from '@jest/globals';
import { scripted } from '../run';

const hex = (expression: string): unknown => scripted(`${expression}.map(b => ('0' + (b & 0xff).toString(16)).slice(-2)).join('')`);

describe('digests', () => {
  it('are those of the standards, in signed bytes', () => {
    const digest = (name: string, text: string): unknown => hex(`Utilities.computeDigest(Utilities.DigestAlgorithm.${name}, '${text}')`);
    expect(digest('MD2', '')).toBe('8350e5a3e24c153df2275c9f80692773');
    expect(digest('MD2', 'message digest')).toBe('ab4f496bfb2a530b219ff33031fe06b0');
    expect(digest('MD5', '')).toBe('d41d8cd98f00b204e9800998ecf8427e');
    expect(digest('SHA_1', 'abc')).toBe('a9993e364706816aba3e25717850c26c9cd0d89d');
    expect(digest('SHA_256', 'abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
    expect(scripted(`Math.min(...Utilities.computeDigest(Utilities.DigestAlgorithm.SHA_512, 'abc')) < 0`)).toBe(true);
  });

  it('take text as UTF-8', () => {
    expect(hex(`Utilities.computeDigest(Utilities.DigestAlgorithm.MD5, 'é', Utilities.Charset.UTF_8)`)).toBe(
      hex(`Utilities.computeDigest(Utilities.DigestAlgorithm.MD5, [-61, -87])`),
    );
  });

  it('sign with a key (RFC 4231, case 2)', () => {
    expect(hex(`Utilities.computeHmacSha256Signature('what do ya want for nothing?', 'Jefe')`)).toBe(
      '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843',
    );
    expect(hex(`Utilities.computeHmacSignature(Utilities.MacAlgorithm.HMAC_MD5, 'what do ya want for nothing?', 'Jefe')`)).toBe(
      '750c783e6ab0b503eaa86e310a5db738',
    );
    expect(scripted(`Utilities.computeHmacSha256Signature([1], 'key')`)).toBe(
      "Exception: The parameters (number[],String) don't match the method signature for Utilities.computeHmacSha256Signature.",
    );
  });
});

describe('bytes', () => {
  it('go through base64 and back', () => {
    expect(
      scripted(
        `[Utilities.base64Encode('naïve?>'), Utilities.base64EncodeWebSafe([-5, -1, -2]), Utilities.base64Decode('+//+'), Utilities.base64DecodeWebSafe('-__-')]`,
      ),
    ).toEqual(['bmHDr3ZlPz4=', '-__-', [-5, -1, -2], [-5, -1, -2]]);
    expect(scripted(`Utilities.base64Decode('not base64!')`)).toBe('Exception: Could not decode string.');
  });

  it('are kept in blobs', () => {
    expect(
      scripted(`(function () { const b = Utilities.newBlob('a,b', 'text/csv', 'x.csv'); const c = b.copyBlob().setName('y.pdf').setContentTypeFromExtension();
        return [b.getDataAsString(), b.getBytes(), b.getContentType(), b.getName(), c.getName(), c.getContentType(), b.getAs('text/plain').getContentType(), b.isGoogleType()]; })()`),
    ).toEqual(['a,b', [97, 44, 98], 'text/csv', 'x.csv', 'y.pdf', 'application/pdf', 'text/plain', false]);
    expect(scripted(`Utilities.newBlob([1]).getAs('application/pdf')`)).toBe(
      'Exception: Blob object must have non-null content type for this operation.',
    );
  });

  it('go into archives and out', () => {
    expect(
      scripted(`(function () { const z = Utilities.zip([Utilities.newBlob('one', 'text/plain', 'a.txt'), Utilities.newBlob('zwei'.repeat(99), 'text/plain', 'ü/b.txt')], 'all.zip');
        return [z.getName(), z.getContentType(), Utilities.unzip(z).map(b => b.getName() + ':' + b.getDataAsString().length), Utilities.ungzip(Utilities.gzip(Utilities.newBlob('hello'))).getDataAsString()]; })()`),
    ).toEqual(['all.zip', 'application/zip', ['a.txt:3', 'ü/b.txt:396'], 'hello']);
  });
});

describe('text', () => {
  it('is read as CSV with quotes and line breaks of every kind', () => {
    const csv = (text: string, more = ''): unknown => scripted(`Utilities.parseCsv(${JSON.stringify(text)}${more})`);
    expect(csv('a,"b ""x"", y"\r\n1,\n"two\nlines",')).toEqual([
      ['a', 'b "x", y'],
      ['1', ''],
      ['two\nlines', ''],
    ]);
    expect(csv('a;b', `, ';'`)).toEqual([['a', 'b']]);
    expect(csv('')).toEqual([]);
    expect(csv('"open')).toBe('Exception: Could not parse text.');
  });

  it('is formatted like sprintf', () => {
    const format = (...args: unknown[]): unknown => scripted(`Utilities.formatString(${args.map((arg) => JSON.stringify(arg)).join()})`);
    expect(format('%s has %d of %05.2f%% %x', 'Ana', 3, 2.5, 255)).toBe('Ana has 3 of 02.50% ff');
    expect(format('[%-5s|%5s|%+d]', 'a', 'b', 4)).toBe('[a    |    b|+4]');
    expect(format('%2$s %1$s', 'a', 'b')).toBe('b a');
    expect(format('%,d and %,.2f', 1234567, 1234.5)).toBe('1,234,567 and 1,234.50');
    expect(format('%s')).toBe("Exception: Format specifier '%s'");
  });
});

describe('the rest', () => {
  it('sleeps on the host’s clock and gives ids that differ', () => {
    expect(
      scripted(
        `(function () { const t = Date.now(); Utilities.sleep(1500); return [Date.now() - t, Utilities.getUuid() === Utilities.getUuid()]; })()`,
      ),
    ).toEqual([1500, false]);
    expect(scripted('Utilities.sleep(300001)')).toBe('Exception: Invalid argument: milliseconds');
  });
});
