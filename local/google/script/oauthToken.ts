// The tokens a script is given for the person who runs it. They open nothing but the local host.
import { createHash } from 'node:crypto';
import type { World } from '../../host/kernel';

export const secretFor = (world: World, user: string, purpose: string): string =>
  createHash('sha256').update(`${purpose}/${user}/${world.host.scriptId}`).digest('base64url');

export const oauthToken = (world: World, user: string): string => `ya29.${secretFor(world, user, 'token')}`;
