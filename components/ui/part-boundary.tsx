'use client';

import { Component, type ReactNode, Suspense } from 'react';

interface PartBoundaryProps {
  /** Stands in while the part is loaded. */
  fallback: ReactNode;
  /** Stands in where it cannot be loaded, offline or gone with an older release; without it as while loading. */
  failed?: ReactNode;
  children: ReactNode;
}

/** A part of the page that is loaded when needed, and without which the page still works. */
export class PartBoundary extends Component<PartBoundaryProps, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    const { fallback, failed = fallback, children } = this.props;
    return this.state.failed ? failed : <Suspense fallback={fallback}>{children}</Suspense>;
  }
}
