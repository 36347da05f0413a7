// Action: what Google's file picker needs to open in the person's own browser. The token goes to that page alone and is kept nowhere.
import * as z from 'zod/mini';
import { done, failed } from '../problems/result';
import { defineAction } from './action';

export const pickerAccess = defineAction({
  name: 'pickerAccess',
  about: 'Gives the page that shows Google’s file picker this person’s own token and the two deployment settings the picker asks for.',
  twice: 'It only reads.',
  halfway: 'Nothing is left behind.',
  request: z.strictObject({}),
  reply: z.object({
    token: z.string(),
    apiKey: z.string(),
    /** The number of the Cloud project: without it, a picked file stays closed to Coachbook. */
    appId: z.string(),
  }),
  example: {},
  needs: ['plans', 'identity'],
  run: (host) => {
    const apiKey = host.deployment('pickerApiKey');
    const appId = host.deployment('cloudProjectNumber');
    if (apiKey === null || apiKey === '') return failed({ code: 'pickerNotSetUp', missing: 'pickerApiKey' });
    if (appId === null || appId === '') return failed({ code: 'pickerNotSetUp', missing: 'cloudProjectNumber' });
    return done({ token: host.accessToken(), apiKey, appId });
  },
});
