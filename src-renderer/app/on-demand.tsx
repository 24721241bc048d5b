import { lazy, useState, type ComponentType } from 'react';

/**
 * A component whose code is fetched when it is first shown, or before that by `fetch`. Fetched before, it shows at
 * once; React's `lazy` alone would go through the fallback all the same, and React keeps a fallback on screen for
 * 300 ms so that nothing flickers.
 */
export function onDemand<Props extends object>(load: () => Promise<ComponentType<Props>>) {
  let fetched: ComponentType<Props> | undefined;
  const fetch = async (): Promise<ComponentType<Props>> => (fetched ??= await load());
  const Later = lazy(async () => ({ default: await fetch() }));

  function OnDemand(props: Props) {
    // Chosen once: another component in its place would lose what is being typed.
    const [Component] = useState<ComponentType<Props>>(() => fetched ?? Later);
    return <Component {...props} />;
  }
  return Object.assign(OnDemand, { fetch });
}
