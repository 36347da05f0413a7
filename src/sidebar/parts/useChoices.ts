// The people, models and cycles to choose from, asked for once and kept while the sidebar is open.
import { useEffect, useState } from 'preact/hooks';
import type { ReplyOf, WireReply } from '../../actions/wire';
import { callServer } from '../callServer';

export type Choices = ReplyOf<'listChoices'>;

let asked: Promise<WireReply<Choices>> | null = null;

/** Forgets what was asked, after something changed that the choices show. */
export const forgetChoices = (): void => {
  asked = null;
};

export const useChoices = (): WireReply<Choices> | null => {
  const [reply, setReply] = useState<WireReply<Choices> | null>(null);
  useEffect(() => {
    let current = true;
    asked ??= callServer('listChoices', {});
    void asked.then((found) => {
      if (!found.ok) asked = null;
      if (current) setReply(found);
    });
    return () => {
      current = false;
    };
  }, []);
  return reply;
};
