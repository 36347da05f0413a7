// What a session is, and what its kind and mode mean for time: pure words and rules, no calendar.
import type { OpenKind } from './teacherPeriods';
import { meetingKinds } from './teacherPeriods';

export type SessionKind =
  | 'kickoff'
  | 'planning'
  | 'classroom visit'
  | 'observation'
  | 'modeling'
  | 'co-teaching'
  | 'co-planning'
  | 'data meeting'
  | 'debrief'
  | 'reflection'
  | 'PLC'
  | 'informal';

export type SessionMode = 'in person' | 'Meet' | 'hybrid' | 'asynchronous';

export const mostTeachers = 20;

const visitKinds: readonly SessionKind[] = ['classroom visit', 'observation', 'modeling', 'co-teaching'];

/** A visit happens while the teacher teaches. */
export const isVisit = (kind: SessionKind): boolean => visitKinds.includes(kind);

export const isInPerson = (mode: SessionMode): boolean => mode === 'in person' || mode === 'hybrid';

export const hasMeet = (mode: SessionMode): boolean => mode === 'Meet' || mode === 'hybrid';

/** A visit in person lies in class; everything else in prep, before or after school, so that no class is interrupted. */
export const openKindsFor = (kind: SessionKind, mode: SessionMode, hasClassPeriods: boolean): readonly OpenKind[] =>
  isVisit(kind) && isInPerson(mode) && hasClassPeriods ? ['class'] : meetingKinds;

/** Statuses of a session that still stands to be held. */
export const isStanding = (status: string): boolean => status === 'planned' || status === 'rescheduled' || status === 'proposed';

/** Whether it is over by the wall's clock; one without an end is over when its day is. */
export const isPast = (
  session: { readonly date: string | null; readonly endsAt: string | null },
  now: { readonly date: string; readonly time: string },
): boolean => session.date !== null && `${session.date} ${session.endsAt ?? '24:00'}` <= `${now.date} ${now.time}`;
