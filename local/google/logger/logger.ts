// Logger: the log of one run. https://developers.google.com/apps-script/reference/base/logger
import { format } from 'node:util';
import { Exposed } from '../../host/exposed';
import type { Kernel } from '../../host/kernel';
import { formatString } from '../utilities/formatString';
import { formatDate } from '../utilities/formatDate';

export class Logger extends Exposed {
  readonly $name = 'Logger';
  private $lines: string[] = [];

  constructor(private readonly $kernel: Kernel) {
    super();
  }

  /** A value as it is, or a sprintf template with its values. */
  log(first: unknown, ...values: unknown[]): this {
    const text = values.length === 0 || typeof first !== 'string' ? shown(first) : formatString(first, values.map(shown));
    this.$kernel.run.screen.logs.push({ level: 'info', text });
    const at = formatDate(this.$kernel.now(), this.$kernel.run.timeZone, 'EEE MMM dd HH:mm:ss z yyyy');
    this.$lines.push(`${at} INFO: ${text}\n`);
    return this;
  }

  getLog(): string {
    return this.$lines.join('');
  }

  clear(): void {
    this.$lines = [];
  }
}

const shown = (value: unknown): string => {
  if (value instanceof Exposed) return value.$name;
  return typeof value === 'string' ? value : format(value);
};
