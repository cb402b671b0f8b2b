import type { SSRResult } from 'astro';
import { renderSlotToString, renderToString } from 'astro/runtime/server/index.js';

type Component = Parameters<typeof renderToString>[1];
type Slots = Readonly<Record<string, Parameters<typeof renderSlotToString>[1]>>;

/**
 * Renders an Astro component to HTML where there is no server: in the browser. A component gets its
 * `Astro.props` and `Astro.slots` and nothing else of `Astro`; scripts, styles and islands of
 * components are not for here.
 *
 * @param component as compiled by `src/integrations/components-in-browser.ts`
 */
export async function renderComponent(component: unknown, props: object): Promise<string> {
  const result = {
    compressHTML: true,
    partial: true,
    componentMetadata: new Map(),
    styles: new Set(),
    scripts: new Set(),
    links: new Set(),
    renderers: [],
    clientDirectives: new Map(),
    createAstro: (ownProps: object, slots: Slots | null) => ({
      props: ownProps,
      slots: {
        has: (name: string) => Boolean(slots?.[name]),
        render: async (name: string) =>
          slots?.[name] && String(await renderSlotToString(result, slots[name])),
      },
    }),
    _metadata: {
      hasHydrationScript: false,
      hasRenderedHead: true,
      headInTree: false,
      templateDepth: 0,
      extraHead: [],
      propagators: new Set(),
      rendererSpecificHydrationScripts: new Set(),
      renderedScripts: new Set(),
    },
  } as unknown as SSRResult;
  return String(await renderToString(result, component as Component, { ...props }, {}));
}
