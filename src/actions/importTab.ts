// Action: bring in the scores or class lists that stand in a tab of the workbook; also the way for Excel files, which Sheets itself imports.
import { defineAction } from './action';
import { importReplyShape } from './importing/importReply';
import { importScores } from './importScores';
import { tabAsFile, tabRequestShape } from './importing/readTab';

export const importTab = defineAction({
  name: 'importTab',
  about: 'Reads a tab of this workbook as a file of scores or class lists and brings it into the tracker. The tab itself stays as it is.',
  twice: 'The same tab adds nothing and writes nothing; a corrected tab changes the rows it corrects.',
  halfway: 'Rows already stored are found again, so importing the tab once more stores the rest.',
  request: tabRequestShape,
  reply: importReplyShape,
  example: { tab: 'Spring scores' },
  needs: ['tracker'],
  run: (host, request) => {
    const asked = tabAsFile(host, request);
    return asked.ok ? importScores.run(host, asked.value) : asked;
  },
});
