// Logger: the log of one run. https://developers.google.com/apps-script/reference/base/logger
import { Exposed } from '../../host/exposed';
import type { Kernel } from '../../host/kernel';
import { formatString } from '../utilities/formatString';
import { formatDate } from '../utilities/formatDate';
import { javaText } from '../utilities/javaText';

export class Logger extends Exposed {
  readonly $name = 'Logger';
  private $lines: string[] = [];

  constructor(private readonly $kernel: Kernel) {
    super();
  }

  /** A value as it is, or a sprintf template with its values. */
  log(first: unknown, ...values: unknown[]): this {
    const shown = (value: unknown): unknown => (typeof value === 'object' ? javaText(value, this.$kernel.run.timeZone) : value);
    const template = values.length > 0 && typeof first === 'string';
    const text = template ? formatString(first, values.map(shown)) : javaText(first, this.$kernel.run.timeZone);
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
