import { createTheme, type MantineColorSchemeManager, type MantineColorsTuple } from '@mantine/core'

/** Deep blue-green; the tone that carries white text has a contrast above 4.5 : 1. */
const loket: MantineColorsTuple = [
  '#e9f5f5',
  '#d6e8e8',
  '#aed1d2',
  '#83b9bb',
  '#5fa5a8',
  '#48989c',
  '#2f7f83',
  '#1f6b6f',
  '#145a5e',
  '#05484c',
]

/** One calm look: large enough to hit, one accent colour, no shadows that move. */
export const theme = createTheme({
  colors: { loket },
  primaryColor: 'loket',
  primaryShade: 7,
  fontFamily: "'Segoe UI', system-ui, 'Noto Sans', sans-serif",
  headings: {
    fontFamily: "'Segoe UI', system-ui, 'Noto Sans', sans-serif",
    fontWeight: '600',
    sizes: { h1: { fontSize: '1.6rem' } },
  },
  defaultRadius: 'md',
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Button: { defaultProps: { size: 'md' } },
    TextInput: { defaultProps: { size: 'md' } },
    Select: { defaultProps: { size: 'md', withCheckIcon: true, checkIconPosition: 'right' } },
    Textarea: { defaultProps: { size: 'md', autosize: true, minRows: 2 } },
    PasswordInput: {
      defaultProps: {
        size: 'md',
        visibilityToggleButtonProps: { 'aria-label': 'Laten zien wat u typt', tabIndex: 0 },
      },
    },
    Checkbox: { defaultProps: { size: 'md' } },
    Radio: { defaultProps: { size: 'md' } },
    RadioGroup: { defaultProps: { size: 'md' } },
    CheckboxGroup: { defaultProps: { size: 'md' } },
    NumberInput: { defaultProps: { size: 'md' } },
    Autocomplete: { defaultProps: { size: 'md' } },
    MultiSelect: { defaultProps: { size: 'md' } },
    TagsInput: { defaultProps: { size: 'md' } },
    // in its own words, not in capitals
    Badge: { defaultProps: { tt: 'none', size: 'lg', fw: 600 } },
    Modal: {
      defaultProps: { transitionProps: { duration: 0 }, closeButtonProps: { 'aria-label': 'Sluiten' } },
    },
    // its <header> would count as a second banner of the page
    ModalHeader: { defaultProps: { role: 'presentation' } },
    Notification: { defaultProps: { closeButtonProps: { 'aria-label': 'Sluiten' } } },
    Menu: { defaultProps: { transitionProps: { duration: 0 } } },
  },
})

/** There is one look. Mantine's own manager reads the storage of the window first: 25 ms before anything is drawn. */
export const alwaysLight: MantineColorSchemeManager = {
  get: () => 'light',
  set() {},
  subscribe() {},
  unsubscribe() {},
  clear() {},
}
