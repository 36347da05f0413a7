// A chart's drawing as a picture in pixels, with a typeface of its own: it looks alike on every machine, those without fonts among them.
import { createRequire } from 'node:module';
import type * as resvg from '@resvg/resvg-js';

/** PNG bytes of `svg`, `width` pixels wide. */
export const chartPng = (svg: string, width: number): Uint8Array => {
  const from = createRequire(import.meta.url);
  const { Resvg } = from('@resvg/resvg-js') as typeof resvg; // Loaded with the first picture: most runs make none.
  const fontFiles = ['400Regular/Roboto_400Regular.ttf', '500Medium/Roboto_500Medium.ttf', '700Bold/Roboto_700Bold.ttf'].map((file) =>
    from.resolve(`@expo-google-fonts/roboto/${file}`),
  );
  const font = { fontFiles, loadSystemFonts: false, defaultFontFamily: 'Roboto', sansSerifFamily: 'Roboto' };
  return new Resvg(svg, { font, fitTo: { mode: 'width', value: width } }).render().asPng();
};
