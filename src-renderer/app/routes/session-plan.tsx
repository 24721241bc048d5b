import { createRoute } from '@tanstack/react-router';
import { onDemand } from '../on-demand.tsx';
import { root } from './root.tsx';

const ExercisesPage = onDemand(
  async () => (await import('../../areas/exercises/ExercisesPage.tsx')).ExercisesPage,
);

const exercises = createRoute({
  getParentRoute: () => root,
  path: '/exercises',
  component: ExercisesPage,
});

export const sessionPlanRoutes = [exercises] as const;
export const sessionPlanPages: readonly { fetch: () => Promise<unknown> }[] = [ExercisesPage];
