// Word between the sidebar and a window it opened. Where a browser keeps them apart, coming back to the sidebar serves instead.
import { useEffect } from 'preact/hooks';

const channelName = 'coachbook';

/** Tells the other pages of this add-on that something they show may have changed. */
export const tellPages = (): void => {
  const channel = new BroadcastChannel(channelName);
  channel.postMessage('changed');
  channel.close();
};

/** Looks again when a window says that it is done, or when the person comes back to this page after opening one. */
export const useOtherPages = (waiting: boolean, look: () => void): void => {
  useEffect(() => {
    if (!waiting) return undefined;
    const channel = new BroadcastChannel(channelName);
    channel.onmessage = look;
    window.addEventListener('focus', look);
    return () => {
      channel.close();
      window.removeEventListener('focus', look);
    };
  }, [waiting]);
};
