// One call to the server and where it stands: idle, busy, answered or failed. A second click while it is busy does nothing.
import { useCallback, useRef, useState } from 'preact/hooks';
import type { ActionName, ReplyOf, RequestOf, WireReply } from '../../actions/wire';
import { callServer } from '../callServer';

export interface CallState<Value> {
  readonly busy: boolean;
  readonly reply: WireReply<Value> | null;
}

export const useCall = <Name extends ActionName>(action: Name) => {
  const [state, setState] = useState<CallState<ReplyOf<Name>>>({ busy: false, reply: null });
  const running = useRef(false);
  const call = useCallback(
    async (request: RequestOf<Name>): Promise<WireReply<ReplyOf<Name>> | null> => {
      if (running.current) return null;
      running.current = true;
      setState((before) => ({ ...before, busy: true }));
      const reply = await callServer(action, request);
      running.current = false;
      setState({ busy: false, reply });
      return reply;
    },
    [action],
  );
  const clear = useCallback(() => setState({ busy: false, reply: null }), []);
  return { ...state, call, clear };
};
