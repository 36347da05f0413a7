// docs/permissions.md: each permission in the manifest and the reason an admin reads.
import { permissions } from '../../src/google/features';
import { generated } from './generated';

export const permissionsDocument = (): string =>
  [
    '# Permissions',
    generated,
    'Coachbook asks for these and no others. None of them is restricted, and none lets anything leave the district’s own Workspace.',
    [
      '| Permission | Why | Without it |',
      '|---|---|---|',
      ...permissions.map(
        ({ scope, reason, enables }) => `| \`${scope}\` | ${reason} | Coachbook cannot ${enables}; the rest keeps working. |`,
      ),
    ].join('\n'),
    '',
  ].join('\n\n');
