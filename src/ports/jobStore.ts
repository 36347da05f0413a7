// Where a long job is remembered between two calls: its id, owner and lease. What is done stands in the rows themselves.
export interface JobRecord {
  readonly jobId: string;
  /** The action whose chunks these are. */
  readonly action: string;
  /** The e-mail of the person who started it; only that person's account reaches the files it makes. */
  readonly owner: string;
  /** Epoch milliseconds until which a running chunk holds the job; 0 when none does. */
  readonly leaseUntil: number;
  readonly startedAt: number;
  /** The request's own fields and the ids still needed, as JSON of at most 8 KB. */
  readonly request: string;
}

export interface JobStore {
  read(jobId: string): JobRecord | null;
  list(): readonly JobRecord[];
  write(job: JobRecord): void;
  remove(jobId: string): void;
  /** The saved summary (Home, sidebar), as JSON, or null. */
  readSummary(): string | null;
  writeSummary(summary: string): void;
}
