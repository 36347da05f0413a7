// Action: say what importing a tab would do, and what each of its columns was taken for, before anything is stored.
import { defineAction } from './action';
import { previewImport, previewReplyShape } from './previewImport';
import { tabAsFile, tabRequestShape } from './importing/readTab';

export const previewTab = defineAction({
  name: 'previewTab',
  about: 'Shows what a tab of this workbook was recognised as, and how many rows would be added, changed, kept or left out.',
  twice: 'Reads only: the same question has the same answer.',
  halfway: 'Nothing is written, so nothing is left.',
  request: tabRequestShape,
  reply: previewReplyShape,
  example: { tab: 'Spring scores' },
  needs: ['tracker'],
  run: (host, request) => {
    const asked = tabAsFile(host, request);
    return asked.ok ? previewImport.run(host, asked.value) : asked;
  },
});
