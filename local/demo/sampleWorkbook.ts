// The workbench opens on a tracker with its staff and scores in, ready for the first cycle.
import type { LocalHost } from '../host/openHost';
import { coaches } from '../sampleDistrict/people';
import { nameWorkbook, seedCalendars, shareWorkbook } from '../sampleDistrict/seed';
import { ask } from './ask';
import { sampleDistrict } from './district';

export const workbookTitle = 'Foxhollow coaching 2025–26';

export const makeSampleWorkbook = (host: LocalHost): void => {
  const district = sampleDistrict();
  const user = coaches[0].email;
  seedCalendars(host.world);
  ask(host, { action: 'setUpTracker', ...district.setUp }, user);
  nameWorkbook(host.world, workbookTitle);
  shareWorkbook(host.world, district.coaches);
  for (const { email, name } of coaches) {
    if (!host.world.host.users.some((known) => known.email === email)) host.world.host.users.push({ email, name, locale: 'en' });
  }
  ask(host, { action: 'importStaff', files: district.staffFiles }, user);
  ask(host, { action: 'importScores', files: district.scoreFiles }, user);
};
