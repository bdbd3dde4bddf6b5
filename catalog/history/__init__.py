"""What readers saw before: releases, what changed since, and old addresses."""
