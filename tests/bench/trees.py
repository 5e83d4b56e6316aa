"""Boosted trees: gradient boosting of the logistic loss with second-order leaves, after Friedman (2001), Chen and Guestrin (2016, section 2).

Values of a feature are cut at quantiles, so that a split is found by counting (BINS); trees grow best leaf first. A tree is nested lists as
src/pack/trees.h reads them: [feature, cut, value, below or at the cut, above it], a leaf is its value. A tree may grow on a share of the rows,
drawn anew for each (Friedman 2002, stochastic gradient boosting): later trees then do not follow the noise of the first. Needs numpy.
"""
import heapq

import numpy as np

BINS = 24


def cuts_of(column):
    """Where a column is cut: half way between its values, or at most BINS - 1 quantiles of them."""
    values = np.unique(column)
    if len(values) > BINS:
        values = np.unique(np.quantile(column, np.linspace(0, 1, BINS + 1), method="nearest"))
    return (values[:-1] + values[1:]) / 2


class Booster:
    def __init__(self, n_trees, n_leaves, rate, ridge, min_rows, share_of_rows=1.0):
        self.n_trees, self.n_leaves, self.rate, self.ridge, self.min_rows = n_trees, n_leaves, rate, ridge, min_rows
        self.share_of_rows = share_of_rows

    def best_split(self, rows):
        """(gain, feature, bin) of the best split of a leaf, or None."""
        flat = (self.binned[rows] + np.arange(self.n_features) * BINS).ravel()
        grad, hess, count = (np.bincount(flat, np.repeat(w[rows], self.n_features), self.n_features * BINS).reshape(-1, BINS).cumsum(axis=1)
                             for w in (self.grad, self.hess, self.ones))
        g, h, n = grad[:, -1:], hess[:, -1:], count[:, -1:]
        gain = grad ** 2 / (hess + self.ridge) + (g - grad) ** 2 / (h - hess + self.ridge) - g ** 2 / (h + self.ridge)
        gain[(count < self.min_rows) | (n - count < self.min_rows)] = -1
        best = int(gain.argmax())
        return (gain.flat[best], best // BINS, best % BINS) if gain.flat[best] > 1e-6 else None

    def value_of(self, rows):
        return -self.rate * self.grad[rows].sum() / (self.hess[rows].sum() + self.ridge)

    def draw(self):
        """The rows of the next tree."""
        n = len(self.all)
        return self.all if self.share_of_rows == 1 else np.sort(self.random.choice(n, int(n * self.share_of_rows), replace=False))

    def grow(self):
        """One tree; its answers are added to self.sums."""
        rows = self.draw()
        root = [self.value_of(rows)]
        heap, order, leaves = [], 0, [(root, rows)]
        while len(leaves) > 0:
            for node, rows in leaves:
                split = self.best_split(rows)
                if split is not None:
                    heapq.heappush(heap, (-split[0], order, split, node, rows))
                    order += 1
            leaves = []
            if len(heap) == 0 or order > 2 * self.n_leaves - 3:
                break
            _, _, (_, feature, cut), node, rows = heapq.heappop(heap)
            is_low = self.binned[rows, feature] <= cut
            low, high = rows[is_low], rows[~is_low]
            node[:] = [feature, float(self.cuts[feature][cut]), node[0], [self.value_of(low)], [self.value_of(high)]]
            leaves = [(node[3], low), (node[4], high)]
        add(root, self.x, self.all, self.sums)
        return root

    def fit(self, x, y, weight):
        self.x, self.n_features, self.ones, self.all = x, x.shape[1], np.ones(len(x)), np.arange(len(x))
        self.random = np.random.default_rng(7)
        self.cuts = [cuts_of(x[:, i]) for i in range(self.n_features)]
        self.binned = np.stack([np.searchsorted(c, x[:, i]) for i, c in enumerate(self.cuts)], axis=1)
        share = np.average(y, weights=weight)
        self.bias = float(np.log(share / (1 - share)))
        self.sums = np.full(len(x), self.bias)
        self.trees = []
        for _ in range(self.n_trees):
            p = 1 / (1 + np.exp(-self.sums))
            self.grad, self.hess = weight * (p - y), weight * p * (1 - p)
            self.trees.append(self.grow())
        return self

    def estimate(self, x):
        sums = np.full(len(x), self.bias)
        for tree in self.trees:
            add(tree, x, np.arange(len(x)), sums)
        return 1 / (1 + np.exp(-sums))


def add(node, x, rows, sums):
    if len(node) == 1:
        sums[rows] += node[0]
        return
    feature, cut, _, low, high = node
    is_low = x[rows, feature] <= cut
    add(low, x, rows[is_low], sums)
    add(high, x, rows[~is_low], sums)


def named(node, names):
    """A tree as it is written: features by name, figures rounded."""
    if len(node) == 1:
        return round(float(node[0]), 4)
    return [names[node[0]], round(node[1], 4), round(float(node[2]), 4), named(node[3], names), named(node[4], names)]
