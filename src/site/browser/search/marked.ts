import type { Segment } from '../../../search/client.ts';
import { element } from './element.ts';

/** Text with what matches marked; built of nodes, so that no text can become HTML. */
export function marked(segments: readonly Segment[]): (Node | string)[] {
  return segments.map(({ text, match }) => (match ? element('mark', {}, text) : text));
}
