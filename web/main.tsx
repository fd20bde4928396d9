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
import './styles/print.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { toPaletteCss } from './map/palette.ts';
import { applyTextSize } from './text-size.ts';

const sheet = new CSSStyleSheet();
sheet.replaceSync(toPaletteCss());
document.adoptedStyleSheets = [sheet];
applyTextSize();

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root.');
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
