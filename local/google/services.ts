// Every global a script finds, made afresh for each run over the stored world. One line a service.
import type { Exposed } from '../host/exposed';
import type { Kernel } from '../host/kernel';
import { LockService } from './lock/lockService';
import { PropertiesService } from './properties/propertiesService';
import { Session } from './session/session';

export function makeServices(kernel: Kernel): Readonly<Record<string, Exposed>> {
  return {
    LockService: new LockService(kernel),
    PropertiesService: new PropertiesService(kernel),
    Session: new Session(kernel),
  };
}
