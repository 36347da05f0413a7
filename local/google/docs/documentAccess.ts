// Docs' view of Drive made from Drive's own section of the world.
import type { Kernel } from '../../host/kernel';
import { permissionsOn } from '../drive/access';
import { driveSection, shareFile } from '../drive/driveSection';
import { makeEditorAccess } from '../drive/editorAccess';
import type { DocumentAppAccess } from './app/openDocument';
import { documentFileEditor } from './driveAccess';

const ROLES: Readonly<Record<'writer' | 'reader', readonly string[]>> = { writer: ['writer', 'owner'], reader: ['reader', 'commenter'] };

export const makeDocumentAccess = (kernel: Kernel): DocumentAppAccess => {
  const held = () => {
    const section = driveSection(kernel.world);
    return (fileId: string) => {
      const file = section.files[fileId];
      return file ? permissionsOn(section, file) : [];
    };
  };
  const unshare = (fileId: string, email: string): void => {
    const { permissions } = driveSection(kernel.world);
    permissions[fileId] = (permissions[fileId] ?? []).filter(
      ({ emailAddress, role }) => role === 'owner' || emailAddress !== email.toLowerCase(),
    );
  };
  return {
    ...makeEditorAccess(kernel, { document: documentFileEditor(kernel) }),
    share: (fileId, email, role) => {
      unshare(fileId, email);
      shareFile(kernel.world, fileId, email, role);
    },
    unshare,
    peopleWith: (fileId, role) =>
      held()(fileId).flatMap((each) => (ROLES[role].includes(each.role) && each.emailAddress ? [each.emailAddress] : [])),
  };
};
