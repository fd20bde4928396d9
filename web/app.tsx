import { QueryClientProvider } from '@tanstack/react-query';
import { useState } from 'react';
import { I18nProvider } from 'react-aria-components';
import { createBrowserRouter } from 'react-router';
import { RouterProvider } from 'react-router/dom';
import { AboutPage } from './pages/about-page.tsx';
import { BrokenPage } from './pages/broken-page.tsx';
import { CoveragePage } from './pages/coverage-page.tsx';
import { MapPage } from './pages/map-page.tsx';
import { NotFoundPage } from './pages/not-found-page.tsx';
import { SiteFrame } from './parts/site-frame.tsx';
import { makeQueryClient } from './queries.ts';

const router = createBrowserRouter([
  {
    Component: SiteFrame,
    children: [
      {
        ErrorBoundary: BrokenPage,
        children: [
          { index: true, Component: MapPage },
          { path: 'coverage', Component: CoveragePage },
          { path: 'about', Component: AboutPage },
          { path: '*', Component: NotFoundPage },
        ],
      },
    ],
  },
]);

export function App() {
  const [client] = useState(makeQueryClient);
  return (
    <QueryClientProvider client={client}>
      <I18nProvider locale="ja-JP">
        <RouterProvider router={router} />
      </I18nProvider>
    </QueryClientProvider>
  );
}
