// Which drawing goes with a topic; an entry's or a topic's own image comes first.
const DRAWINGS: [RegExp, string][] = [
  [/battle|war|chibi|red-?cliff/, "fleet-fire"],
  [/people|person|figure|hero/, "fan"],
  [/ship|weapon|arms/, "weapons"],
  [/place|site|sight|landscape|relic|geograph/, "pavilion"],
  [/poe(m|t)|verse|literat|writing/, "slips"],
  [/history|novel|romance|book|source/, "books"],
  [/camp|army|strateg/, "camp"],
];

/** The drawing of a topic by its id, or none. */
export const drawingFor = (topic: string): string | undefined => DRAWINGS.find(([pattern]) => pattern.test(topic))?.[1];

/** The same for a topic card, which always has one. */
export const cardDrawingFor = (topic: string): string => drawingFor(topic) ?? "ship";
