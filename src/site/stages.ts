/** The way from need to use that most projects would take; a project may skip and repeat. */
export const STAGE_PATH = [
  'need',
  'idea',
  'research',
  'development',
  'pilot',
  'validation',
  'procurement',
  'in-use',
  'scaling',
] as const;

/** True for a stage that lies on the way; a paused, stopped or completed project has left it. */
export function isOnPath(stage: string): boolean {
  return (STAGE_PATH as readonly string[]).includes(stage);
}
