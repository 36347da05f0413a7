// What an action is: a name, a request, a reply, and what it does with the world. The wire, the menu and the docs read this.
import type * as z from 'zod/mini';
import type { Feature, Host } from '../ports/host';
import type { JobRecord } from '../ports/jobStore';
import type { Result } from '../problems/result';
import type { JobReply } from './jobReply';

export interface Action<
  Request extends z.ZodMiniType = z.ZodMiniType,
  Reply extends z.ZodMiniType = z.ZodMiniType,
  Name extends string = string,
> {
  /** The file's name, the name on the wire, the heading in docs/actions.md. */
  readonly name: Name;
  /** One sentence for the docs: what it does for a coach. */
  readonly about: string;
  /** What happens when it runs twice. */
  readonly twice: string;
  /** What is left when it is stopped halfway, and how it goes on. */
  readonly halfway: string;
  readonly request: Request;
  readonly reply: Reply;
  /** One request, without "action", for the docs and the tests. */
  readonly example: z.input<Request>;
  readonly needs: readonly Feature[];
  run(host: Host, request: z.output<Request>): Result<z.output<Reply>>;
  /** For long jobs: does the next chunk, until about `untilMs` on host.now()'s clock. */
  chunk?(host: Host, job: JobRecord, untilMs: number): Result<JobReply>;
  /** For long jobs whose rows tell: what is done and, as skipped, what was not started, when the rest is cancelled. */
  cancel?(host: Host, job: JobRecord): Result<Pick<JobReply, 'total' | 'done' | 'skipped'>>;
}

export const defineAction = <Request extends z.ZodMiniType, Reply extends z.ZodMiniType, const Name extends string>(
  action: Action<Request, Reply, Name>,
): Action<Request, Reply, Name> => action;
