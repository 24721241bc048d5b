import {
  ActionIcon,
  Button,
  Checkbox,
  Chip,
  createTheme,
  defaultVariantColorsResolver,
  InputWrapper,
  Menu,
  Modal,
  Portal,
  Select,
  Tooltip,
  type CSSVariablesResolver,
  type MantineColorSchemeManager,
  type MantineColorsTuple,
} from '@mantine/core';

/*
 * The component library in the colours of theme.css. Its own shades are only stand-ins: what it paints with
 * are its CSS variables, and those are pointed at ours.
 */

function flat(colour: string): MantineColorsTuple {
  return [colour, colour, colour, colour, colour, colour, colour, colour, colour, colour];
}

// Where the library paints with its greys, they are the ground's and the line's, not its own bluish ones.
const warmGrays: MantineColorsTuple = [
  '#f4f2ec',
  '#eeebe4',
  '#e8e4db',
  '#e2ded5',
  '#d5d0c5',
  '#87938f',
  '#5c6a67',
  '#45524f',
  '#303d3a',
  '#22302e',
];
const pineDarks: MantineColorsTuple = [
  '#e6eae8',
  '#c3ccc9',
  '#9daaa7',
  '#6f7c79',
  '#313a38',
  '#262e2d',
  '#1e2524',
  '#161b1a',
  '#111615',
  '#0c1010',
];

/** Mantine's colour names, and the token each stands for. */
const tones = {
  pine: 'accent',
  amber: 'due',
  brick: 'breach',
  plum: 'private',
  red: 'breach',
} as const;

export const theme = createTheme({
  primaryColor: 'pine',
  black: '#22302e',
  colors: {
    gray: warmGrays,
    dark: pineDarks,
    pine: flat('#1f5d57'),
    amber: flat('#9a5b00'),
    brick: flat('#a33a2a'),
    plum: flat('#6a4c86'),
  },
  fontFamily: 'var(--ck-font-ui)',
  fontFamilyMonospace: 'var(--ck-font-code)',
  headings: { fontFamily: 'var(--ck-font-ui)', fontWeight: '650' },
  fontSizes: {
    xs: '0.75rem',
    sm: '0.875rem',
    md: '0.875rem',
    lg: '1rem',
    xl: '1.1875rem',
  },
  defaultRadius: 'md',
  radius: { sm: '6px', md: '8px', lg: '12px' },
  respectReducedMotion: true,
  cursorType: 'pointer',
  variantColorResolver: (input) => {
    const resolved = defaultVariantColorsResolver(input);
    if (input.variant !== 'filled') return resolved;
    return { ...resolved, color: 'var(--ck-on-accent)' };
  },
  components: {
    Button: Button.extend({ defaultProps: { fw: 600 } }),
    ActionIcon: ActionIcon.extend({ defaultProps: { variant: 'subtle', color: 'gray' } }),
    // Its text on the filled colour would stay white in the dark.
    Chip: Chip.extend({ vars: () => ({ root: { '--chip-color': 'var(--ck-on-accent)' } }) }),
    Checkbox: Checkbox.extend({ defaultProps: { radius: 'sm' } }),
    InputWrapper: InputWrapper.extend({
      // A hint stands under what it explains, an error under both.
      defaultProps: { inputWrapperOrder: ['label', 'input', 'description', 'error'] },
    }),
    // Menus, lists and dialogs open inside the page's main landmark (see Shell).
    Portal: Portal.extend({ defaultProps: { target: '#overlays' } }),
    Select: Select.extend({ defaultProps: { checkIconPosition: 'right', allowDeselect: false } }),
    // The placeholder would be a child a menu may not have; the first item takes the focus instead.
    Menu: Menu.extend({ defaultProps: { shadow: 'md', withInitialFocusPlaceholder: false } }),
    Modal: Modal.extend({
      defaultProps: {
        centered: true,
        // The page itself never scrolls, so there is nothing to hold still.
        lockScroll: false,
        radius: 'lg',
        overlayProps: { backgroundOpacity: 0.4 },
        closeButtonProps: { 'aria-label': 'Close' },
        transitionProps: { duration: 120 },
      },
    }),
    Tooltip: Tooltip.extend({
      defaultProps: {
        openDelay: 400,
        withArrow: false,
        events: { hover: true, focus: true, touch: false },
      },
    }),
  },
});

function toned(): Record<string, string> {
  const variables: Record<string, string> = {};
  for (const [name, tone] of Object.entries(tones)) {
    const strong =
      tone === 'accent'
        ? 'var(--ck-accent-strong)'
        : `color-mix(in srgb, var(--ck-${tone}) 88%, var(--ck-ink))`;
    variables[`--mantine-color-${name}-filled`] = `var(--ck-${tone})`;
    variables[`--mantine-color-${name}-filled-hover`] = strong;
    variables[`--mantine-color-${name}-light`] = `var(--ck-${tone}-soft)`;
    variables[`--mantine-color-${name}-light-hover`] = `var(--ck-${tone}-soft)`;
    variables[`--mantine-color-${name}-light-color`] = `var(--ck-${tone})`;
    variables[`--mantine-color-${name}-outline`] = `var(--ck-${tone})`;
    variables[`--mantine-color-${name}-outline-hover`] = `var(--ck-${tone}-soft)`;
    variables[`--mantine-color-${name}-text`] = `var(--ck-${tone})`;
  }
  return variables;
}

/** The same pointers in both schemes: theme.css holds the difference. */
export const cssVariables: CSSVariablesResolver = () => {
  const pointers = {
    ...toned(),
    '--mantine-color-body': 'var(--ck-panel)',
    '--mantine-color-text': 'var(--ck-ink)',
    '--mantine-color-bright': 'var(--ck-ink)',
    '--mantine-color-dimmed': 'var(--ck-soft)',
    '--mantine-color-placeholder': 'var(--ck-soft)',
    '--mantine-color-anchor': 'var(--ck-accent)',
    '--mantine-color-error': 'var(--ck-breach)',
    '--mantine-color-success': 'var(--ck-accent)',
    '--mantine-color-default': 'var(--ck-panel)',
    '--mantine-color-default-hover': 'var(--ck-hover)',
    '--mantine-color-default-color': 'var(--ck-ink)',
    '--mantine-color-default-border': 'var(--ck-line)',
    '--mantine-color-disabled': 'var(--ck-ground)',
    '--mantine-color-disabled-color': 'var(--ck-soft)',
    '--mantine-color-disabled-border': 'var(--ck-line)',
    '--mantine-color-gray-light-color': 'var(--ck-soft)',
    '--mantine-color-gray-light-hover': 'var(--ck-hover)',
    '--mantine-primary-color-contrast': 'var(--ck-on-accent)',
  };
  return { variables: {}, light: pointers, dark: pointers };
};

/** Light or dark is the system's choice alone; nothing is stored. */
export const systemColorScheme: MantineColorSchemeManager = {
  get: (fallback) => fallback,
  set: () => undefined,
  subscribe: () => undefined,
  unsubscribe: () => undefined,
  clear: () => undefined,
};
