// The window with Google's file picker: it opens at once, says what came of it, and closes by itself when all is well.
import { useEffect, useState } from 'preact/hooks';
import type { WireReply } from '../../actions/wire';
import { callServer, closePage } from '../callServer';
import type { Pick } from '../firstState';
import { Button, List, Row } from '../parts/basics';
import { Failure } from '../parts/problemPanel';
import { tellPages } from '../tellPages';
import { words } from '../words';
import { loadPicker, showPicker } from './googlePicker';

type Stage =
  | { readonly kind: 'opening' | 'saving' | 'unreachable' | 'left' }
  | { readonly kind: 'failed'; readonly reply: WireReply<unknown> }
  | { readonly kind: 'faults'; readonly title: string; readonly faults: readonly { readonly why: string; readonly doThis: string }[] };

const titleOf = (pick: Pick): string => (pick.kind === 'template' ? 'Choose a template' : `Confirm this ${pick.subject.what}`);

/** Does what the file was picked for; null when there is nothing to say. */
const settle = async (pick: Pick, fileId: string): Promise<Stage | null> => {
  if (pick.kind === 'template') {
    const { model, format } = pick.subject;
    const reply = await callServer('chooseTemplate', { format, templateId: fileId, ...(model === null ? {} : { model }) });
    if (!reply.ok) return { kind: 'failed', reply };
    const faults = reply.value.problems.map(({ message }) => message);
    return faults.length === 0 ? null : { kind: 'faults', title: reply.value.title ?? '', faults };
  }
  if (pick.subject.cycleId === null) return null;
  const reply = await callServer('confirmPlan', { cycleId: pick.subject.cycleId });
  return reply.ok ? null : { kind: 'failed', reply };
};

const choose = async (pick: Pick): Promise<Stage | string> => {
  const access = await callServer('pickerAccess', {});
  if (!access.ok) return { kind: 'failed', reply: access };
  if (!(await loadPicker())) return { kind: 'unreachable' };
  const fileId = pick.kind === 'confirm' ? pick.subject.fileId : null;
  const picked = await showPicker({ title: titleOf(pick), fileId, access: access.value });
  return picked.kind === 'file' ? picked.id : { kind: 'left' };
};

export const PickerScreen = ({ pick }: { readonly pick: Pick }) => {
  const [stage, setStage] = useState<Stage>({ kind: 'opening' });
  const open = async (): Promise<void> => {
    setStage({ kind: 'opening' });
    const chosen = await choose(pick);
    if (typeof chosen !== 'string') return setStage(chosen);
    setStage({ kind: 'saving' });
    const said = await settle(pick, chosen);
    tellPages();
    if (said === null) closePage();
    else setStage(said);
  };
  useEffect(() => void open(), []);
  return (
    <main class="view">
      <h1>{titleOf(pick)}</h1>
      <PickerSaid stage={stage} pick={pick} />
      {stage.kind === 'opening' || stage.kind === 'saving' ? null : (
        <div class="row">
          {stage.kind === 'faults' ? null : (
            <Button look="fill" onClick={() => void open()}>
              {words.tryAgain}
            </Button>
          )}
          <Button onClick={closePage}>Close</Button>
        </div>
      )}
    </main>
  );
};

const PickerSaid = ({ stage, pick }: { readonly stage: Stage; readonly pick: Pick }) => {
  switch (stage.kind) {
    case 'opening':
      return <p role="status">Opening Google’s file picker…</p>;
    case 'saving':
      return <p role="status">{words.working}</p>;
    case 'unreachable':
      return (
        <p role="alert">
          Google’s file picker did not load. Your network may block apis.google.com: tell whoever looks after it, then try again.
        </p>
      );
    case 'left':
      return (
        <p role="status">
          Nothing was picked, so nothing changed.
          {pick.kind === 'confirm' ? ' If the file was not shown, ask the person who owns it to share it with you.' : ''}
        </p>
      );
    case 'failed':
      return <Failure reply={stage.reply} />;
    case 'faults':
      return (
        <>
          <p>“{stage.title}” is chosen. Before plans can be written from it:</p>
          <List>
            {stage.faults.map((fault, index) => (
              <Row key={index} icon="alert" what={fault.why} who={fault.doThis} />
            ))}
          </List>
        </>
      );
  }
};
