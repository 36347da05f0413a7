// The one door of the wire: JSON text in, JSON text out. Finds the action, checks the request, lets runAction do the rest.
import * as z from 'zod/mini';
import type { Action } from '../actions/action';
import { actions } from '../actions/index';
import type { Host } from '../ports/host';
import { messageFor } from '../problems/messages';
import type { Problem } from '../problems/problem';
import { failed, type Result } from '../problems/result';
import { nearestOf } from '../problems/nearest';
import { runAction } from './runAction';

const replyText = (result: Result<unknown>): string =>
  JSON.stringify(
    result.ok ? { ok: true, value: result.value } : { ok: false, problem: result.problem, message: messageFor(result.problem) },
  );

const kindOf = (value: unknown): string =>
  value === undefined
    ? 'missing'
    : value === null
      ? 'null'
      : Array.isArray(value)
        ? 'a list'
        : typeof value === 'object'
          ? 'an object'
          : JSON.stringify(value);

const at = (value: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (inner, key) => (typeof inner === 'object' && inner !== null ? (inner as Record<PropertyKey, unknown>)[key] : undefined),
    value,
  );

type Issue = {
  readonly code?: string | undefined;
  readonly path: readonly PropertyKey[];
  readonly expected?: string;
  readonly values?: readonly unknown[];
  readonly keys?: readonly string[];
  readonly format?: string;
  /** What a bound counts: characters of a text, items of a list, or nothing of a number. */
  readonly origin?: string;
  readonly minimum?: unknown;
  readonly maximum?: unknown;
  readonly message?: string;
};

const counted = (issue: Issue, bound: unknown): string =>
  `${JSON.stringify(bound)}${issue.origin === 'string' ? ' characters' : issue.origin === 'array' ? ' items' : ''}`;

const expectedOf = (issue: Issue): string | null => {
  if (issue.keys !== undefined) return null;
  if (issue.values !== undefined) return `one of ${issue.values.map((value) => JSON.stringify(value)).join(', ')}`;
  // A pattern says in words of its own what it wants.
  if (issue.message !== undefined && (issue.format === 'regex' || issue.code === 'custom')) return issue.message;
  if (issue.format !== undefined) return `text in the form ${issue.format}`;
  if (issue.minimum !== undefined) return `at least ${counted(issue, issue.minimum)}`;
  if (issue.maximum !== undefined) return `at most ${counted(issue, issue.maximum)}`;
  if (issue.expected !== undefined) return issue.expected === 'array' ? 'a list' : issue.expected;
  return 'a value docs/actions.md allows';
};

const badRequest = (action: string, request: unknown, issue: Issue): Problem => ({
  code: 'badRequest',
  action,
  field: [...issue.path, ...(issue.keys?.slice(0, 1) ?? [])].map(String).join('.') || 'request',
  found: issue.keys === undefined ? kindOf(at(request, issue.path)) : 'not a field of this action',
  expected: expectedOf(issue),
});

interface ParsedRequest {
  readonly action: string;
  /** The account the calling page was drawn for; null for a caller that is no page. */
  readonly asUser: string | null;
  readonly fields: Readonly<Record<string, unknown>>;
}

const parsed = (requestJson: string): Result<ParsedRequest> => {
  let request: unknown;
  try {
    request = JSON.parse(requestJson);
  } catch (error) {
    return failed({ code: 'requestNotJson', detail: error instanceof Error ? error.message : 'it cannot be read' });
  }
  if (typeof request !== 'object' || request === null || Array.isArray(request))
    return failed({ code: 'requestNotJson', detail: `it is ${kindOf(request)}` });
  const { action, asUser = null, ...fields } = request as Record<string, unknown>;
  if (typeof action !== 'string')
    return failed({ code: 'badRequest', action: 'rpc', field: 'action', found: kindOf(action), expected: 'the name of an action' });
  if (asUser !== null && typeof asUser !== 'string')
    return failed({ code: 'badRequest', action, field: 'asUser', found: kindOf(asUser), expected: 'an e-mail address' });
  return { ok: true, value: { action, asUser, fields } };
};

export const answer = (makeHost: () => Host, requestJson: string): string => {
  const request = parsed(requestJson);
  if (!request.ok) return replyText(request);
  const { action: name, asUser, fields } = request.value;
  const action: Action | undefined = actions.find((candidate) => candidate.name === name);
  if (action === undefined)
    return replyText(
      failed({
        code: 'unknownAction',
        action: name,
        nearest: nearestOf(
          name,
          actions.map((candidate) => candidate.name),
        ),
      }),
    );
  const checked = z.safeParse(action.request, fields);
  if (!checked.success) {
    const issue = checked.error.issues[0];
    return replyText(
      failed(issue === undefined ? { code: 'requestNotJson', detail: 'it does not fit the action' } : badRequest(name, fields, issue)),
    );
  }
  return replyText(runAction(makeHost, action, checked.data, asUser));
};
