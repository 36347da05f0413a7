import { describe, expect, it } from '@jest/globals';
import { refusalOf } from '../../../support/serviceKernel';
import { ben, calendarOf, calendarScene, idOf, session, withGuests } from './scene';

const asking = (requestId = 'r-1') => ({
  conferenceData: { createRequest: { requestId, conferenceSolutionKey: { type: 'hangoutsMeet' } } },
});
const meeting = (...guests: string[]) => session(undefined, undefined, undefined, { ...asking(), ...withGuests(...guests) });

describe('a Meet', () => {
  it('is passed over in silence without conferenceDataVersion 1', () => {
    const made = calendarScene().events.insert(meeting(), 'primary');
    expect(made).not.toHaveProperty('conferenceData');
    expect(made).not.toHaveProperty('hangoutLink');
  });

  it('is pending at first and there at the next look, for guests too', () => {
    const { kernel, events } = calendarScene();
    const made = events.insert(meeting(ben), 'primary', { conferenceDataVersion: 1, sendUpdates: 'all' });
    expect(made['conferenceData']).toEqual({
      createRequest: { requestId: 'r-1', conferenceSolutionKey: { type: 'hangoutsMeet' }, status: { statusCode: 'pending' } },
    });
    expect(made).not.toHaveProperty('hangoutLink');
    const settled = events.get('primary', idOf(made));
    expect(settled['hangoutLink']).toMatch(/^https:\/\/meet\.google\.com\/[a-z]{3}-[a-z]{4}-[a-z]{3}$/);
    expect(settled['conferenceData']).toMatchObject({
      createRequest: { status: { statusCode: 'success' } },
      entryPoints: [{ entryPointType: 'video', uri: settled['hangoutLink'] }],
    });
    expect(calendarOf(kernel.as(ben)).Events.get('primary', idOf(made))['hangoutLink']).toBe(settled['hangoutLink']);
    expect(kernel.world.mail[0]?.body).toContain(`Join with Google Meet: ${String(settled['hangoutLink'])}`);
  });

  it('stays pending for as many replies as the world says, or fails', () => {
    const { events, section } = calendarScene();
    section.rules.meetPendingReplies = 3;
    const id = idOf(events.insert(meeting(), 'primary', { conferenceDataVersion: 1 }));
    const links = [1, 2, 3].map(() => events.get('primary', id)['hangoutLink']);
    expect(links.map((link) => link !== undefined)).toEqual([false, false, true]);
    section.rules.meetPendingReplies = 0;
    section.rules.meetFails = true;
    const failed = events.insert(meeting(), 'primary', { conferenceDataVersion: 1 });
    expect(failed['conferenceData']).toMatchObject({ createRequest: { status: { statusCode: 'failure' } } });
  });

  it('asked for again under the same request id stays the same; under another it is another', () => {
    const { events, section } = calendarScene();
    section.rules.meetPendingReplies = 0;
    const made = events.insert(meeting(), 'primary', { conferenceDataVersion: 1 });
    const again = events.patch(asking(), 'primary', idOf(made), { conferenceDataVersion: 1 });
    expect(again['hangoutLink']).toBe(made['hangoutLink']);
    const other = events.patch(asking('r-2'), 'primary', idOf(made), { conferenceDataVersion: 1 });
    expect(other['hangoutLink']).not.toBe(made['hangoutLink']);
    expect(events.patch({ conferenceData: null }, 'primary', idOf(made))).toHaveProperty('hangoutLink');
    expect(events.patch({ conferenceData: null }, 'primary', idOf(made), { conferenceDataVersion: 1 })).not.toHaveProperty('hangoutLink');
  });

  it('is refused by a calendar that can hold none, and nothing is made', () => {
    const { events, section, kernel } = calendarScene();
    section.calendars[kernel.user]!.conferenceTypes = [];
    expect(refusalOf(() => events.insert(meeting(), 'primary', { conferenceDataVersion: 1 })).message).toBe(
      'Invalid conference type value.',
    );
    expect(Object.keys(section.calendars[kernel.user]!.events)).toEqual([]);
  });
});
