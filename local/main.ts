// The commands of the local host, one line each; what a command does stands in its own room.

type Command = (args: readonly string[]) => number | Promise<number>;

const commands: Readonly<Record<string, () => Promise<Command>>> = {
  rpc: async () => (await import('./cli/rpc')).rpcCommand,
  call: async () => (await import('./cli/call')).callCommand,
  export: async () => (await import('./export/exportWorkspace')).exportWorkspace,
  demo: async () => (await import('./demo/demo')).demo,
  start: async () => (await import('./workbench/start')).start,
  bench: async () => (await import('./bench/bench')).bench,
};

const usage = `npm run local -- COMMAND
  rpc DIR REQUESTS.jsonl   run requests against the workspace saved in DIR (made if absent); one JSON reply a line
  call DIR FUNCTION        call a global function of the bundle (a menu item, onOpen)
  export DIR OUT           write every sheet, Doc, event and chart of the workspace into OUT
  options for rpc and call: --user EMAIL  --now INSTANT  --until-done  --code FOLDER  --trace FILE
                            --fault KIND@N (repeatable)  --deny-scope SCOPE (repeatable)  --mode NONE|LIMITED|FULL
`;

/** Runs the command line and answers with the exit code: 0 for any reply, 1 for a command that could not be understood or begun. */
export async function runCommand(args: readonly string[]): Promise<number> {
  const [name, ...rest] = args;
  const load = name === undefined ? undefined : commands[name];
  if (load === undefined) {
    process.stderr.write(usage);
    return 1;
  }
  try {
    const command = await load();
    return await command(rest);
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n`);
    if (process.env['DEBUG'] !== undefined) process.stderr.write(`${(error as Error).stack ?? ''}\n`);
    return 1;
  }
}
