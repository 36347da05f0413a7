import { describe, expect, it } from '@jest/globals';
import { pick, readFieldMask } from '../../../../local/google/validation/fieldMask';

const list = {
  kind: 'drive#fileList',
  files: [{ id: '1', name: 'a', owners: [{ emailAddress: 'x', kind: 'drive#user' }] }],
  nextPageToken: 'n',
};
const picked = (mask: string) => pick(readFieldMask('drive', 'FileList', mask), list);

describe('the fields parameter', () => {
  it('keeps named fields, nested in brackets or by slashes', () => {
    expect(picked('files(id,owners/emailAddress)')).toEqual({ files: [{ id: '1', owners: [{ emailAddress: 'x' }] }] });
    expect(picked('nextPageToken, files/name')).toEqual({ nextPageToken: 'n', files: [{ name: 'a' }] });
    expect(picked('files/id,files/name')).toEqual({ files: [{ id: '1', name: 'a' }] });
    expect(picked('*')).toEqual(list);
  });

  it.each(['id', 'files(id,nam)', 'files(id', 'files)', '', 'files//id'])('refuses "%s"', (mask) => {
    expect(() => picked(mask)).toThrow(/Invalid field selection/);
  });

  it('takes dots in Docs', () => {
    const document = { title: 't', body: { content: [{ startIndex: 1, endIndex: 2 }] } };
    expect(pick(readFieldMask('docs', 'Document', 'title,body.content(startIndex)'), document)).toEqual({
      title: 't',
      body: { content: [{ startIndex: 1 }] },
    });
    expect(() => readFieldMask('drive', 'File', 'owners.emailAddress')).toThrow(/Invalid field selection/);
  });

  it('lets free keys of a map through', () => {
    const file = { appProperties: { planKey: 'k', other: 'o' } };
    expect(pick(readFieldMask('drive', 'File', 'appProperties/planKey'), file)).toEqual({ appProperties: { planKey: 'k' } });
  });
});
