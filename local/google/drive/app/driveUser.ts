// A person as DriveApp names them.
import { Exposed } from '../../../host/exposed';
import type { Kernel } from '../../../host/kernel';
import { driveSection } from '../driveSection';
import { displayNameOf, domainOf } from '../identity';

export class DriveUser extends Exposed {
  readonly $name = 'User';

  constructor(
    private readonly $kernel: Kernel,
    private readonly $email: string,
  ) {
    super();
  }

  getDomain(): string {
    return domainOf(this.$email);
  }

  getEmail(): string {
    return this.$email;
  }

  getName(): string {
    return displayNameOf(driveSection(this.$kernel.world), this.$email);
  }

  getPhotoUrl(): string | null {
    return null;
  }
}
