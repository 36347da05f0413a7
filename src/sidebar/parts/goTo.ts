// The way to another screen, for parts deep inside one: a problem's button leads to where it is mended.
import { createContext } from 'preact';
import type { ScreenProps } from '../screens';

export const GoTo = createContext<ScreenProps['go']>(() => undefined);
