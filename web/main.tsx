import '@digital-go-jp/design-tokens/dist/tokens.css';
import '@fontsource-variable/noto-sans-jp/index.css';
import './styles/base.css';
import './styles/frame.css';
import './styles/controls.css';
import './styles/map-page.css';
import './styles/lists.css';
import './styles/download.css';
import './styles/panel.css';
import './styles/coverage.css';
import './styles/share.css';
import './styles/shortlist.css';
import './styles/print.css';
import { findLanguage } from './language-choice.ts';
import { toPaletteCss } from './map/palette.ts';
import { applyTextSize } from './text-size.ts';
import { speak } from './words/words.ts';

const sheet = new CSSStyleSheet();
sheet.replaceSync(toPaletteCss());
document.adoptedStyleSheets = [sheet];
applyTextSize();
void start();

/** The words come first: what is loaded after them may take them for constants. */
async function start(): Promise<void> {
  const language = findLanguage(window.location);
  document.documentElement.lang = language.tag;
  speak(language, await language.load());
  const root = document.getElementById('root');
  if (!root) throw new Error('index.html has no #root.');
  const { showApp } = await import('./app.tsx');
  showApp(root);
}
