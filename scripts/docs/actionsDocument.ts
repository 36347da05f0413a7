// docs/actions.md: every action with its request, its reply and one example.
import * as z from 'zod';
import type { Action } from '../../src/actions/action';
import { actions } from '../../src/actions/index';
import { generated } from './generated';

const schemaOf = (shape: Action['request'], io: 'input' | 'output'): string => {
  const { $schema: _dialect, ...schema } = z.toJSONSchema(shape as never, { io, unrepresentable: 'any' }) as Record<string, unknown>;
  return JSON.stringify(schema, null, 2);
};

const section = (action: Action): string =>
  [
    `## ${action.name}`,
    action.about,
    `- **Twice:** ${action.twice}\n- **Halfway:** ${action.halfway}\n- **Needs:** ${action.needs.join(', ') || 'nothing'}`,
    `Example:\n\n\`\`\`json\n${JSON.stringify({ action: action.name, ...(action.example as object) }, null, 2)}\n\`\`\``,
    `<details><summary>Request</summary>\n\n\`\`\`json\n${schemaOf(action.request, 'input')}\n\`\`\`\n\n</details>`,
    `<details><summary>Reply</summary>\n\n\`\`\`json\n${schemaOf(action.reply, 'output')}\n\`\`\`\n\n</details>`,
  ].join('\n\n');

export const actionsDocument = (): string =>
  [
    '# Actions',
    generated,
    'Every thing a coach can do is one action. A request is one JSON object with the name under `action`; a reply is `{"ok":true,"value":…}` or `{"ok":false,"problem":{"code":…},"message":{"happened":…,"why":…,"doThis":…}}`. A long job replies with its state; call `runChunk` with its `jobId` until its status is no longer `running`. Any request may also carry `asUser`, the e-mail address of the person its page was drawn for: when Google runs the call as somebody else, nothing is done and the reply is the problem `otherAccount`.',
    [...actions]
      .sort((one, other) => (one.name < other.name ? -1 : 1))
      .map((action) => `[${action.name}](#${action.name.toLowerCase()})`)
      .join(' · '),
    ...[...actions].sort((one, other) => (one.name < other.name ? -1 : 1)).map(section),
    '',
  ].join('\n\n');
