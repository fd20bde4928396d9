import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode, useState } from 'react';
import { I18nProvider } from 'react-aria-components';
import { createRoot } from 'react-dom/client';
import { createBrowserRouter } from 'react-router';
import { RouterProvider } from 'react-router/dom';
import { AboutPage } from './pages/about-page.tsx';
import { BrokenPage } from './pages/broken-page.tsx';
import { CoveragePage } from './pages/coverage-page.tsx';
import { MapPage } from './pages/map-page.tsx';
import { NotFoundPage } from './pages/not-found-page.tsx';
import { SiteFrame } from './parts/site-frame.tsx';
import { makeQueryClient } from './queries.ts';
import { words } from './words/words.ts';

const router = createBrowserRouter([
  {
    // Without header and footer: for paper, and for frames, where they are those of the page around.
    ErrorBoundary: BrokenPage,
    children: [
      {
        path: 'print',
        lazy: async () => ({ Component: (await import('./pages/print-page.tsx')).PrintPage }),
      },
      {
        path: 'embed',
        lazy: async () => ({ Component: (await import('./pages/embed-page.tsx')).EmbedPage }),
      },
      {
        path: 'shortlist/print',
        lazy: async () => ({
          Component: (await import('./pages/shortlist-print-page.tsx')).ShortlistPrintPage,
        }),
      },
      {
        path: 'booklet',
        lazy: async () => ({ Component: (await import('./pages/booklet-page.tsx')).BookletPage }),
      },
    ],
  },
  {
    Component: SiteFrame,
    children: [
      {
        ErrorBoundary: BrokenPage,
        children: [
          { index: true, Component: MapPage },
          { path: 'coverage', Component: CoveragePage },
          {
            path: 'coverage/summary',
            lazy: async () => ({
              Component: (await import('./pages/summary-page.tsx')).SummaryPage,
            }),
          },
          {
            path: 'coverage/sheet',
            lazy: async () => ({
              Component: (await import('./pages/area-sheet-page.tsx')).AreaSheetPage,
            }),
          },
          {
            path: 'coverage/trend',
            lazy: async () => ({ Component: (await import('./pages/trend-page.tsx')).TrendPage }),
          },
          {
            path: 'coverage/plan',
            lazy: async () => ({ Component: (await import('./pages/plan-page.tsx')).PlanPage }),
          },
          {
            path: 'coverage/hazard',
            lazy: async () => ({
              Component: (await import('./pages/hazard-page.tsx')).HazardPage,
            }),
          },
          {
            path: 'coverage/indicators',
            lazy: async () => ({
              Component: (await import('./pages/indicators-page.tsx')).IndicatorsPage,
            }),
          },
          {
            path: 'coverage/reach',
            lazy: async () => ({
              Component: (await import('./pages/reach-page.tsx')).ReachPage,
            }),
          },
          {
            path: 'coverage/what-if/:id?',
            lazy: async () => ({
              Component: (await import('./pages/what-if-page.tsx')).WhatIfPage,
            }),
          },
          {
            path: 'my-area',
            lazy: async () => ({
              Component: (await import('./pages/my-area-page.tsx')).MyAreaPage,
            }),
          },
          {
            path: 'report',
            lazy: async () => ({ Component: (await import('./pages/report-page.tsx')).ReportPage }),
          },
          {
            path: 'embed-builder',
            lazy: async () => ({
              Component: (await import('./pages/embed-builder-page.tsx')).EmbedBuilderPage,
            }),
          },
          {
            path: 'find',
            lazy: async () => ({ Component: (await import('./pages/find-page.tsx')).FindPage }),
          },
          {
            path: 'sources',
            lazy: async () => ({
              Component: (await import('./pages/sources-page.tsx')).SourcesPage,
            }),
          },
          {
            path: 'method',
            lazy: async () => ({ Component: (await import('./pages/method-page.tsx')).MethodPage }),
          },
          {
            path: 'accessibility',
            lazy: async () => ({
              Component: (await import('./pages/accessibility-page.tsx')).AccessibilityPage,
            }),
          },
          { path: 'about', Component: AboutPage },
          {
            path: 'shortlist',
            lazy: async () => ({
              Component: (await import('./pages/shortlist-page.tsx')).ShortlistPage,
            }),
          },
          {
            path: 'guide',
            lazy: async () => ({ Component: (await import('./pages/guide-page.tsx')).GuidePage }),
          },
          {
            path: 'admin',
            lazy: async () => ({ Component: (await import('./admin/desk-frame.tsx')).DeskFrame }),
            children: [
              {
                index: true,
                lazy: async () => ({
                  Component: (await import('./pages/import-page.tsx')).ImportPage,
                }),
              },
              {
                path: 'reports',
                lazy: async () => ({
                  Component: (await import('./pages/report-desk-page.tsx')).ReportDeskPage,
                }),
              },
              {
                path: 'handover',
                lazy: async () => ({
                  Component: (await import('./pages/handover-page.tsx')).HandoverPage,
                }),
              },
            ],
          },
          { path: '*', Component: NotFoundPage },
        ],
      },
    ],
  },
]);

export function showApp(root: HTMLElement): void {
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}

function App() {
  const [client] = useState(makeQueryClient);
  return (
    <QueryClientProvider client={client}>
      <I18nProvider locale={words.formats.locale}>
        <RouterProvider router={router} />
      </I18nProvider>
    </QueryClientProvider>
  );
}
