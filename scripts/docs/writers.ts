// The generated documents, each from the one definition in the code.
import { actionsDocument } from './actionsDocument';
import { permissionsDocument } from './permissionsDocument';
import { platformDocument } from './platformDocument';
import { problemsDocument } from './problemsDocument';
import { sheetsDocument } from './sheetsDocument';
import { tagsDocument } from './tagsDocument';

export const documents = (): Record<string, string> => ({
  'docs/actions.md': actionsDocument(),
  'docs/permissions.md': permissionsDocument(),
  'docs/plan-templates.md': tagsDocument(),
  'docs/platform.md': platformDocument(),
  'docs/problems.md': problemsDocument(),
  'docs/tracker-sheets.md': sheetsDocument(),
});
