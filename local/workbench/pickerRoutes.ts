// The questions of the file picker's stand-in: what it may show, and what picking a file gives the script.
import { Hono } from 'hono';
import { filesToPick, pick, PickerRefused, type PickerSetUp } from '../google/picker/pickerFiles';
import type { Desk } from './desk';

type Answer = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly message: string };

const answered = (work: () => unknown): Answer => {
  try {
    return { ok: true, value: work() };
  } catch (error) {
    if (error instanceof PickerRefused) return { ok: false, message: error.message };
    throw error;
  }
};

export const pickerRoutes = (desk: Desk): Hono => {
  const app = new Hono();
  app.post('/files', async (context) => {
    const setUp = await context.req.json<PickerSetUp>();
    return context.json(answered(() => filesToPick(desk.host.world, desk.user(), setUp)));
  });
  app.post('/pick', async (context) => {
    const { fileId, ...setUp } = await context.req.json<PickerSetUp & { fileId: string }>();
    return context.json(
      answered(() => {
        const file = pick(desk.host.world, desk.user(), setUp, fileId);
        desk.host.save();
        return file;
      }),
    );
  });
  return app;
};
